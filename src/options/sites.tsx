// On which sites Farmgloss works: on all or on none but the listed ones, each of which has a rule of its own.
import { useRef, useState } from 'preact/hooks';
import { saveRule } from '../extension/save-lists';
import type { Settings } from '../extension/settings';
import { RULES, type Rule, ruledHosts, ruleOf } from '../extension/site-rules';
import { text } from '../extension/text';
import type { Wording } from '../text/wording';
import { Choice } from './choice';
import { hostOf } from './host';

const RULE_TEXTS = { always: 'siteAlways', ask: 'siteAsk', never: 'siteNever' } as const satisfies Record<
  Rule,
  Wording[0]
>;

interface RuleChoiceProps {
  readonly label: string;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

function RuleChoice({ label, rule, onChange }: RuleChoiceProps) {
  return (
    <select
      aria-label={label}
      value={rule}
      onChange={({ currentTarget: { value } }) => onChange(RULES.find((it) => it === value) ?? rule)}
    >
      {RULES.map((it) => (
        <option key={it} value={it}>
          {text(RULE_TEXTS[it])}
        </option>
      ))}
    </select>
  );
}

export interface SitesProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** Waits for a change of the lists to be stored; gives false when it could not be. */
  readonly onStored: (stored: Promise<void>) => Promise<boolean>;
}

export function Sites({ settings, onChange, onStored }: SitesProps) {
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState<Rule>();
  const [fault, setFault] = useState<Wording>();
  const [said, setSaid] = useState<{ readonly host: string; readonly given: Rule | undefined }>();
  const input = useRef<HTMLInputElement>(null);
  // Who lists a site lists an exception.
  const usual = settings.automatic ? 'always' : 'ask';
  const rule = wanted ?? (settings.sites === 'chosen' ? usual : 'never');

  const give = async (host: string, given: Rule | undefined): Promise<boolean> => {
    setSaid(undefined);
    if (!(await onStored(saveRule(host, given)))) return false;
    setSaid({ host, given });
    return true;
  };
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const host = hostOf(typed);
    setFault(host === undefined ? ['siteRefused', typed.trim()] : undefined);
    setSaid(undefined);
    input.current?.focus();
    if (host === undefined || !(await give(host, rule))) return;
    // Meanwhile the reader may have begun the next.
    setTyped((now) => (now === typed ? '' : now));
    setWanted(undefined);
  };
  const remove = async (host: string): Promise<void> => {
    // Its button is gone then, and the focus would be with it.
    if (await give(host, undefined)) input.current?.focus();
  };
  const hosts = ruledHosts(settings);
  return (
    <fieldset>
      <legend>{text('settingsSites')}</legend>
      <Choice
        type="radio"
        name="sites"
        label={text('sitesEverywhere')}
        checked={settings.sites === 'everywhere'}
        onChange={() => onChange({ sites: 'everywhere' })}
      />
      <Choice
        type="radio"
        name="sites"
        label={text('sitesChosen')}
        checked={settings.sites === 'chosen'}
        onChange={() => onChange({ sites: 'chosen' })}
      />
      <h2 id="sites">{text('sitesListed')}</h2>
      {hosts.length === 0 && <p>{text('sitesEmpty')}</p>}
      <ul class="sites" aria-labelledby="sites">
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <RuleChoice
              label={text('siteRule', host)}
              rule={ruleOf(settings, host) ?? 'never'}
              onChange={(given) => void give(host, given)}
            />
            <button type="button" aria-label={text('siteRemoveThis', host)} onClick={() => void remove(host)}>
              {text('siteRemove')}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)}>
        <label for="site">{text('siteAdd')}</label>
        <div class="row">
          <input
            id="site"
            ref={input}
            type="text"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={fault !== undefined}
            aria-describedby="site-hint"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <RuleChoice label={text('siteRuleNew')} rule={rule} onChange={setWanted} />
          <button type="submit">{text('siteAddButton')}</button>
        </div>
        <p class="hint" id="site-hint">
          {text('siteAddHint')}
        </p>
      </form>
      <div role="alert">{fault && <p class="fault">{text(...fault)}</p>}</div>
      <div role="status">
        {said && (
          <p>
            {said.given
              ? text('siteRuleSet', said.host, text(RULE_TEXTS[said.given]))
              : text('siteRemoved', said.host)}
          </p>
        )}
      </div>
    </fieldset>
  );
}
