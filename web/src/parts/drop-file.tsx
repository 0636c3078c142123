/** A place for a file: dropped there, or chosen. */
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

interface DropFileProps {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

export const DropFile = ({
  label,
  hint,
  accept,
  disabled = false,
  onFile,
}: DropFileProps): ReactNode => {
  const [isOver, setOver] = useState(false);
  const input = useId();
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file !== null && file !== undefined && !disabled) onFile(file);
  };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {hint !== undefined && <p>{hint}</p>}
      <label htmlFor={input}>{label}</label>
      <input
        id={input}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
    </div>
  );
};
