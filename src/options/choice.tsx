// A native checkbox or radio button with its label and, where one is needed, a line that explains it.
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  /** Radio buttons of one name exclude each other. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Choice({ type, name, label, hint, checked, onChange }: ChoiceProps) {
  const hintId = useId();
  return (
    <div class="choice">
      <label>
        <input
          type={type}
          name={name}
          checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
