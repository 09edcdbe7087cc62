import { Chip, Stack } from '@mui/material';

/** Short texts in frames, such as hostnames or labels. */
export function LabelList({ items }: { items: readonly string[] }) {
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.5} component="span">
      {items.map((item, index) => (
        <Chip key={index} component="span" size="small" variant="outlined" label={item} />
      ))}
    </Stack>
  );
}
