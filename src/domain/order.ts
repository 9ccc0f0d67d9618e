/** Comparators for `sort`, by a text or a number that the rows have; equal ones keep their place. */
export const ascending =
  <R>(valueOf: (row: R) => string | number) =>
  (one: R, other: R): number => {
    const [first, second] = [valueOf(one), valueOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  };

export const descending = <R>(valueOf: (row: R) => string | number) => {
  const compare = ascending(valueOf);
  return (one: R, other: R): number => compare(other, one);
};
