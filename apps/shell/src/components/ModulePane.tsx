import type { Host } from '@cantho/host-sdk';
import { ModuleOutlet } from '@cantho/host-sdk/react';
import { Skeleton } from '@cantho/ui/skeleton';
import type { PlanModuleConfig } from '../host/createModuleLoader.ts';
import type { PageModule } from '../host/modules.ts';
import { useShell, useText } from '../shellContext.tsx';
import { ModuleFallback } from './ModuleFallback.tsx';

export interface ModulePaneProps {
  readonly id: PageModule;
  readonly host: Host;
  readonly config: PlanModuleConfig;
  readonly suspended: boolean;
  readonly className: string;
  /** Of the fallback's heading: 1 where the module would have drawn the page's own. */
  readonly headingLevel: 1 | 2;
}

/** A module in its place, with the room it will need kept for it. */
export function ModulePane({ id, host, config, suspended, className, headingLevel }: ModulePaneProps) {
  const { loader } = useShell();
  const t = useText();
  return (
    <ModuleOutlet<PlanModuleConfig>
      className={className}
      moduleId={id}
      host={host}
      load={({ signal }) => loader.load(id, host, signal)}
      config={config}
      suspended={suspended}
      skeleton={
        <div className="sh-waiting">
          <Skeleton shape="heading" label={t('module.loading')} />
          <Skeleton count={2} />
          <Skeleton shape="card" count={headingLevel === 1 ? 3 : 1} />
        </div>
      }
      fallback={({ error, retry }) => (
        <ModuleFallback moduleId={id} error={error} retry={retry} headingLevel={headingLevel} />
      )}
    />
  );
}
