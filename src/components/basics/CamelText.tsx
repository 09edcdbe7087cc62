import { Fragment } from 'react';

/** A word of the API, such as `NotAllowedByListeners`, that wraps only between its parts. */
export function CamelText({ children }: { children: string }) {
  const parts = children.split(/(?<=[a-z])(?=[A-Z])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
