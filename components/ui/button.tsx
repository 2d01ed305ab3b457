import type { ComponentPropsWithRef } from 'react';

interface Props extends ComponentPropsWithRef<'button'> {
  /** `filled` for the one thing to do next; never two in view. */
  look?: 'filled' | 'outlined' | 'plain';
  small?: boolean;
}

/** A button that never submits a form by accident. */
export function Button({ look = 'outlined', small, className = '', ...rest }: Props) {
  return <button type="button" className={`button ${look}${small ? ' small' : ''} ${className}`.trim()} {...rest} />;
}
