import { Button, Menu, MenuItem } from '@mui/material';
import { useRef, useState } from 'react';
import { changesOf, type Fix, type Message } from '../../../analysis';
import { useWords } from '../../words/useWords';
import { openReview } from './reviews';

export interface ReviewButtonProps {
  readonly fix: Fix;
  /** The clusters in which the fix applies. */
  readonly clusters: readonly string[];
  /** What the fix is for. */
  readonly problem?: Message;
}

// The plugin neither reads nor writes Secrets.
function isReviewable(fix: Fix): boolean {
  return changesOf(fix).every(
    ({ target, patch = [], create }) =>
      (patch.length > 0 || create !== undefined) &&
      !(target.group === '' && target.kind === 'Secret')
  );
}

/** Opens the review of a fix. Shows nothing for a fix that is only a sentence. */
export function ReviewButton({ fix, clusters, problem }: ReviewButtonProps) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [first, ...others] = clusters;
  if (first === undefined || !isReviewable(fix)) return null;
  const review = (cluster: string) => openReview({ fix, cluster, problem });
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="outlined"
        aria-haspopup={others.length === 0 ? 'dialog' : 'menu'}
        onClick={() => (others.length === 0 ? review(first) : setChoosing(true))}
      >
        {t('Review')}
      </Button>
      <Menu
        anchorEl={button.current}
        open={isChoosing}
        onClose={() => setChoosing(false)}
        // Not before: the review gives the focus back to where it was when it opened.
        TransitionProps={{
          onExited: () => {
            if (chosen !== undefined) review(chosen);
            setChosen(undefined);
          },
        }}
      >
        {clusters.map(cluster => (
          <MenuItem
            key={cluster}
            onClick={() => {
              setChosen(cluster);
              setChoosing(false);
            }}
          >
            {t('in {{cluster}}', { cluster })}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
