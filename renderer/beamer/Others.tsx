import { useText } from '../text/i18n';

/** What did not fit, so that nobody thinks this is all. */
export const Others = ({ count }: { readonly count: number }) => {
  const t = useText();
  return count === 0 ? null : <p className="others">{t('beamer.others', { count })}</p>;
};
