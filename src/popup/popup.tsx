// The popup: what the page is, how terms are shown, two switches; what can be done with the page comes after.
import { saveSite } from '../extension/save-lists';
import { saveSettings, worksOn } from '../extension/settings';
import { text } from '../extension/text';
import { LateTools, type LoadTools } from './late-tools';
import type { Start } from './start';
import { noticeOf, statusOf } from './status';
import { Switch } from './switch';
import { explainAnyway } from './tab';
import { usePage } from './use-page';
import { WayChoice } from './way-choice';

export interface PopupProps {
  readonly start: Start;
  /** Called once the rest is painted. */
  readonly loadTools: LoadTools;
}

export function Popup({ start, loadTools }: PopupProps) {
  const page = usePage(start);
  const { tab, settings, glance, report, known, damaged, error, change, act } = page;
  if (known === 'nothing') return null;
  const host = tab?.host ?? '';
  const { headline, reason, because, canAsk } = statusOf(glance, settings, host);
  return (
    <>
      <header>
        <img src="/icons/32.png" alt="" width="24" height="24" />
        <h1>{text('extName')}</h1>
      </header>
      <section class={`status ${glance?.verdict.kind ?? 'closed'}`} aria-live="polite">
        <p class="headline">{text(...headline)}</p>
        {reason && <p class="reason">{text('statusReason', text(...reason))}</p>}
        {because && <p>{text(...because)}</p>}
        {[...(glance?.notices ?? []), ...(damaged ? (['damaged'] as const) : [])].map((notice) => (
          <p class="notice" key={notice}>
            {text(...noticeOf(notice))}
          </p>
        ))}
        {glance && glance.verdict.reasons.length > 0 && (
          <details>
            <summary>{text('reasonsHeading')}</summary>
            <ul class="reasons">
              {glance.verdict.reasons.map((reason) => (
                <li key={reason.join()}>{text(...reason)}</li>
              ))}
            </ul>
          </details>
        )}
        {canAsk && (
          <button
            type="button"
            class="ask"
            onClick={() => act((current) => explainAnyway(current, report?.frames ?? [0]))}
          >
            {text('explainAnyway')}
          </button>
        )}
        {error && (
          <p class="error" role="alert">
            {text('failed', error)}
          </p>
        )}
      </section>
      <section class="switches" aria-label={text('switchesHeading')}>
        <WayChoice settings={settings} onChange={(way) => change(saveSettings(way))} />
        <Switch
          label={host === '' ? text('switchSiteNone') : text('switchSite', host)}
          on={host !== '' && worksOn(settings, host)}
          disabled={host === ''}
          onChange={(on) => change(saveSite(host, on))}
        />
        <Switch
          label={text('switchClean')}
          on={settings.clean}
          onChange={(clean) => change(saveSettings({ clean }))}
        />
      </section>
      <LateTools page={page} load={loadTools} />
    </>
  );
}
