import { Typography } from '@mui/material';
import { objectText } from '../../analysis';
import { useWords } from '../../components/words/useWords';
import { nodesOfEdge, objectOfNode } from '../../graph';

/** A selected line that the picture does not contain, with the names of its ends. */
export function GoneEdgePart({ id }: { id: string }) {
  const { t } = useWords();
  const ends = nodesOfEdge(id).flatMap(node => objectOfNode(node) ?? []);
  return (
    <>
      {ends.map(({ object }, index) => (
        <Typography key={index} variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {objectText(object)}
        </Typography>
      ))}
      <Typography>{t('The selection is no longer in the view.')}</Typography>
    </>
  );
}
