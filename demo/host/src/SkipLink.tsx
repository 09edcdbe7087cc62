import Link from '@mui/material/Link';
import { visuallyHidden } from '@mui/utils';
import { useTranslation } from 'react-i18next';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <Link href="#main" sx={visuallyHidden}>
      {t('Skip to main content')}
    </Link>
  );
}
