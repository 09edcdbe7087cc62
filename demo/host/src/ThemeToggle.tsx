import { setTheme } from '@kinvolk/headlamp-plugin/lib/components/App/themeSlice';
import ActionButton from '@kinvolk/headlamp-plugin/lib/components/common/ActionButton';
import { useTheme } from '@mui/material/styles';
import { useDispatch } from 'react-redux';

export function ThemeToggle() {
  const dispatch = useDispatch();
  const isDark = useTheme().palette.mode === 'dark';

  return (
    <ActionButton
      icon={isDark ? 'mdi:weather-sunny' : 'mdi:weather-night'}
      description={isDark ? 'Light theme' : 'Dark theme'}
      iconButtonProps={{ color: 'inherit' }}
      onClick={() => dispatch(setTheme(isDark ? 'light' : 'dark'))}
    />
  );
}
