// A native text field of one line or more, with its label and, where one is needed, a line that explains it.

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Lines that are shown; with more than one the field takes as many as the reader writes. */
  readonly lines: number;
  readonly value: string;
  readonly isFaulty?: boolean;
  readonly onInput: (value: string) => void;
}

export function Field({ id, label, hint, lines, value, isFaulty = false, onInput }: FieldProps) {
  const common = {
    id,
    value,
    autoComplete: 'off',
    spellcheck: false,
    'aria-invalid': isFaulty,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...common} rows={lines} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input {...common} type="text" onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
