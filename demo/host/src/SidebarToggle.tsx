import ActionButton from '@kinvolk/headlamp-plugin/lib/components/common/ActionButton';
import { useSidebarInfo } from '@kinvolk/headlamp-plugin/lib/components/Sidebar/Sidebar';
import { setWhetherSidebarOpen } from '@kinvolk/headlamp-plugin/lib/components/Sidebar/sidebarSlice';
import { useTranslation } from 'react-i18next';
import { useDispatch } from 'react-redux';

/** On a small screen the sidebar is hidden together with its own button. */
export function SidebarToggle() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const { isTemporary, isOpen, isUserOpened } = useSidebarInfo();

  if (!isTemporary) return null;
  const isShown = isOpen && isUserOpened === true;
  return (
    <ActionButton
      icon={isShown ? 'mdi:backburger' : 'mdi:menu'}
      description={isShown ? t('Shrink sidebar') : t('Expand sidebar')}
      iconButtonProps={{ color: 'inherit' }}
      onClick={() => dispatch(setWhetherSidebarOpen(!isShown))}
    />
  );
}
