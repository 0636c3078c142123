/** What was chosen, each with a button that takes it away. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ChosenProps {
  readonly all: readonly { readonly value: string; readonly says: string }[];
  readonly remove: (value: string) => void;
}

export const Chosen = ({ all, remove }: ChosenProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <span className="bar">
      {all.map(({ value, says }) => (
        <button
          key={value}
          type="button"
          aria-label={`${t('reports.remove')}: ${says}`}
          onClick={() => {
            remove(value);
          }}
        >
          {says} ×
        </button>
      ))}
    </span>
  );
};
