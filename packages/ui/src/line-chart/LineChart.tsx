import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { height, indexAt, lastWithValue, pathOf, placeOf, runs } from './chartGeometry.ts';

export interface LineChartPoint {
  /** "Tháng 3 năm 2026: 62,5%", or "Tháng 4 năm 2026: chưa có số liệu"; read out when the point is chosen. */
  label: string;
  /** Under the axis, two or three letters: "T3". */
  shortLabel: string;
  /** Null where nothing was reported: the line has a gap. */
  value: number | null;
  /** The value took the place of an earlier one: drawn as a hollow diamond, and said in `correctedText`. */
  corrected?: boolean | undefined;
}

export interface LineChartProps {
  /** The figure's caption. */
  label: ReactNode;
  /** The line in one sentence, which is the picture's text alternative: "Từ 41% tháng 1 lên 62,5% tháng 9". */
  summary: string;
  points: readonly LineChartPoint[];
  /** Names the control that goes from point to point: "Số liệu từng tháng"; default: the caption. */
  pointsLabel?: string | undefined;
  /** "đã đính chính", after the label of a corrected point and beside its mark in the key. */
  correctedText?: string | undefined;
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

/**
 * One line over equal steps of time, its goal, and the same as a table behind. The points are one tab stop (WCAG 2.1.1):
 * arrow keys, Home and End go from one to the next, gaps too; a pointer or finger does the same. What is chosen is written
 * above the line and covers nothing (WCAG 1.4.13); Escape goes back to the newest value.
 */
export function LineChart(props: LineChartProps) {
  const { label, summary, points, pointsLabel, correctedText, goal, goalText, formatValue } = props;
  const values = points.map((point) => point.value);
  const { min = 0, max = Math.max(100, goal ?? 0, ...values.map((value) => value ?? 0)) } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const captionId = useId();
  // The points of another indicator may be fewer.
  const selected = chosen === null || chosen >= points.length ? null : chosen;
  const current = selected ?? lastWithValue(values);
  const texts = points.map((point) =>
    point.corrected && correctedText ? `${point.label} (${correctedText})` : point.label,
  );
  return (
    <figure className="ct-chart">
      <figcaption id={captionId}>{label}</figcaption>
      <Readout texts={texts} current={current} />
      <div className="ct-chart-grid">
        <div className="ct-chart-y" aria-hidden="true">
          {[max, (max + min) / 2, min].map((tick) => (
            <span key={tick}>{formatValue(tick)}</span>
          ))}
        </div>
        <label
          className="ct-chart-field"
          htmlFor={`${captionId}points`}
          {...pointing(points.length, setChosen)}
        >
          <PointSlider
            name={pointsLabel}
            captionId={captionId}
            texts={texts}
            current={current}
            onChoose={setChosen}
          />
          <Plot {...{ points, values, goal, min, max, selected, formatValue }} />
        </label>
        <div className={points.length > 8 ? 'ct-chart-x ct-chart-x-many' : 'ct-chart-x'} aria-hidden="true">
          {points.map((point) => (
            <span key={point.label}>{point.shortLabel}</span>
          ))}
        </div>
      </div>
      {goalText && (
        <p className="ct-chart-key-text">
          <svg className="ct-chart-key" aria-hidden="true">
            <line className="ct-chart-goal" x1="0" x2="100%" y1="50%" y2="50%" />
          </svg>
          {goalText}
        </p>
      )}
      {correctedText && points.some((point) => point.corrected) && (
        <p className="ct-chart-key-text">
          <svg className="ct-chart-key" aria-hidden="true">
            <Diamond x={50} y={50} />
          </svg>
          {correctedText}
        </p>
      )}
      <p className="ct-chart-summary">{summary}</p>
      <details>
        <summary className="ct-chart-toggle">{props.tableLabel}</summary>
        {props.table}
      </details>
    </figure>
  );
}

/** All texts lie on one another and one shows, so that the room never changes. The slider speaks: this is for eyes. */
function Readout({ texts, current }: { texts: readonly string[]; current: number }) {
  return (
    <p className="ct-chart-readout" aria-hidden="true">
      {texts.map((text, index) => (
        <span key={text} data-current={index === current || undefined}>
          {text}
        </span>
      ))}
    </p>
  );
}

/** What a mouse or finger does over the plot. */
function pointing(count: number, choose: (index: number) => void) {
  const follow = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (width > 0) choose(indexAt((clientX - left) / width, count));
  };
  return { onPointerDown: follow, onPointerMove: follow };
}

interface PointSliderProps {
  name: string | undefined;
  captionId: string;
  texts: readonly string[];
  current: number;
  onChoose: (index: number | null) => void;
}

/** A native slider over months: screen readers hand it the arrow keys, and fingers can swipe it. */
function PointSlider({ name, captionId, texts, current, onChoose }: PointSliderProps) {
  const [isLive, setLive] = useState(false);
  // Drawn on the server it would move and say nothing until a script comes.
  useEffect(() => setLive(true), []);
  if (!isLive || texts.length === 0) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onChoose(null);
  };
  return (
    <input
      type="range"
      id={`${captionId}points`}
      className="ct-chart-slider"
      aria-label={name}
      aria-labelledby={name ? undefined : captionId}
      aria-valuetext={texts[current]}
      min={0}
      max={texts.length - 1}
      value={current}
      onChange={(event) => onChoose(event.currentTarget.valueAsNumber)}
      onFocus={(event) => onChoose(event.currentTarget.valueAsNumber)}
      onKeyDown={leave}
    />
  );
}

interface PlotProps {
  points: readonly LineChartPoint[];
  values: readonly (number | null)[];
  goal: number | undefined;
  min: number;
  max: number;
  selected: number | null;
  formatValue: (value: number) => string;
}

/** Lines are stretched to the box and keep their width by `non-scaling-stroke`; marks are placed in percent and stay round. */
function Plot({ points, values, goal, min, max, selected, formatValue }: PlotProps) {
  const goalY = goal === undefined ? null : height(goal, min, max);
  return (
    <svg className="ct-chart-plot" aria-hidden="true">
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        {[0, 50, 100].map((y) => (
          <path key={y} className="ct-chart-rule" d={`M0 ${y}H100`} />
        ))}
        {goalY !== null && <path className="ct-chart-goal" d={`M0 ${goalY}H100`} />}
        {runs(values, min, max).map((places) => (
          <path key={places[0]?.x} className="ct-chart-line" d={pathOf(places)} />
        ))}
      </svg>
      {selected !== null && <Guide {...placeOf(values, selected, min, max)} />}
      {points.map((point, index) => {
        const { x, y } = placeOf(values, index, min, max);
        if (y === null) return null;
        if (point.corrected) return <Diamond key={point.label} x={x} y={y} />;
        return <circle key={point.label} className="ct-chart-dot" cx={`${x}%`} cy={`${y}%`} r="5" />;
      })}
      {goal !== undefined && goalY !== null && (
        <text className="ct-chart-goal-value" x="100%" y={`${goalY}%`} dy={goalY < 12 ? '1.2em' : '-0.4em'}>
          {formatValue(goal)}
        </text>
      )}
    </svg>
  );
}

/** Where the chosen point lies; over a month without value it is a line alone. */
function Guide({ x, y }: { x: number; y: number | null }) {
  return (
    <>
      <line className="ct-chart-guide" x1={`${x}%`} x2={`${x}%`} y2="100%" />
      {y !== null && <circle className="ct-chart-ring" cx={`${x}%`} cy={`${y}%`} r="11" />}
    </>
  );
}

function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <svg aria-hidden="true" className="ct-chart-mark" x={`${x}%`} y={`${y}%`}>
      <path className="ct-chart-corrected" d="M0-7L7 0 0 7-7 0z" />
    </svg>
  );
}
