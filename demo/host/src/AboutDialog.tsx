import { getProductName, getVersion } from '@kinvolk/headlamp-plugin/lib/helpers/getProductInfo';
import { useTypedSelector } from '@kinvolk/headlamp-plugin/lib/redux/hooks';
import { uiSlice } from '@kinvolk/headlamp-plugin/lib/redux/uiSlice';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useDispatch } from 'react-redux';

export function AboutDialog() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const isOpen = useTypedSelector(state => state.ui.isVersionDialogOpen);

  return (
    <Dialog open={isOpen} onClose={() => dispatch(uiSlice.actions.setVersionDialogOpen(false))}>
      <DialogTitle>{getProductName()}</DialogTitle>
      <DialogContent>
        {t('translation|Version')}: {getVersion().VERSION}
      </DialogContent>
    </Dialog>
  );
}
