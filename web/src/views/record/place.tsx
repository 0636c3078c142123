/** . */
export const Place = (_: { readonly account: string; readonly asked?: string }) => null;
