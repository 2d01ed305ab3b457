import type { ComponentPropsWithRef } from 'react';

/** A field for one line, which grows with long words. Enter sends its form, as in any field of one line. */
export function LineField(props: ComponentPropsWithRef<'textarea'>) {
  return (
    <textarea
      className="field"
      rows={1}
      dir="auto"
      autoComplete="off"
      enterKeyHint="enter"
      onKeyDown={(event) => {
        // Enter that ends the choice of a character in an input method is not meant for us.
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
      {...props}
    />
  );
}
