import type { ReactNode } from 'react';
import { height, pathOf, runs } from './chartGeometry.ts';

export interface LineChartPoint {
  /** "Tháng 3 năm 2026: 62,5%", shown by the pointer. */
  label: string;
  /** Under the axis, two or three letters: "T3". */
  shortLabel: string;
  /** Null where nothing was reported: the line has a gap. */
  value: number | null;
}

export interface LineChartProps {
  /** The figure's caption. */
  label: ReactNode;
  /** The line in one sentence, which is the picture's text alternative: "Từ 41% tháng 1 lên 62,5% tháng 9". */
  summary: string;
  points: readonly LineChartPoint[];
  goal?: number | undefined;
  /** Names the dashed line below the chart: "Mục tiêu: trên 90%". */
  goalText?: string | undefined;
  /** Ends of the scale; 0 and the greatest of 100, goal and values unless given. */
  min?: number | undefined;
  max?: number | undefined;
  /** Writes the scale's numbers: 50 as "50%". */
  formatValue: (value: number) => string;
  /** "Xem bảng số liệu", on the control that opens the table. */
  tableLabel: string;
  /** The same numbers as a table; required (WCAG 1.1.1). */
  table: ReactNode;
}

/** One line over equal steps of time, its goal, and the same as a table behind. */
export function LineChart(props: LineChartProps) {
  const { label, summary, points, goal, goalText, formatValue, tableLabel, table } = props;
  const values = points.map((point) => point.value);
  const { min = 0, max = Math.max(100, goal ?? 0, ...values.map((value) => value ?? 0)) } = props;
  return (
    <figure className="ct-chart">
      <figcaption>{label}</figcaption>
      <div className="ct-chart-grid" aria-hidden="true">
        <div className="ct-chart-y">
          {[max, (max + min) / 2, min].map((tick) => (
            <span key={tick}>{formatValue(tick)}</span>
          ))}
        </div>
        <Plot points={points} values={values} goal={goal} min={min} max={max} />
        <div className={points.length > 8 ? 'ct-chart-x ct-chart-x-many' : 'ct-chart-x'}>
          {points.map((point) => (
            <span key={point.label}>{point.shortLabel}</span>
          ))}
        </div>
      </div>
      {goalText && (
        <p className="ct-chart-goal-text">
          <svg className="ct-chart-key" aria-hidden="true">
            <line className="ct-chart-goal" x1="0" x2="100%" y1="50%" y2="50%" />
          </svg>
          {goalText}
        </p>
      )}
      <p className="ct-chart-summary">{summary}</p>
      <details>
        <summary className="ct-chart-toggle">{tableLabel}</summary>
        {table}
      </details>
    </figure>
  );
}

interface PlotProps {
  points: readonly LineChartPoint[];
  values: readonly (number | null)[];
  goal: number | undefined;
  min: number;
  max: number;
}

/** Stretched to its box; strokes keep their width and dots stay round by `non-scaling-stroke`. */
function Plot({ points, values, goal, min, max }: PlotProps) {
  const lines = runs(values, min, max);
  const step = 100 / points.length;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden; summary and table say the same
    <svg className="ct-chart-plot" viewBox="0 0 100 100" preserveAspectRatio="none">
      {[0, 50, 100].map((y) => (
        <path key={y} className="ct-chart-rule" d={`M0 ${y}H100`} />
      ))}
      {goal !== undefined && <path className="ct-chart-goal" d={`M0 ${height(goal, min, max)}H100`} />}
      {lines.map((places) => (
        <path key={places[0]?.x} className="ct-chart-line" d={pathOf(places)} />
      ))}
      {lines.flat().map((place) => (
        <path key={place.x} className="ct-chart-dot" d={pathOf([place])} />
      ))}
      {points.map((point, index) => (
        <rect key={point.label} className="ct-chart-hit" x={index * step} width={step} height="100">
          <title>{point.label}</title>
        </rect>
      ))}
    </svg>
  );
}
