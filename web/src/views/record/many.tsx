/** . */
export const Many = (_: { readonly account: string; readonly asked?: string }) => null;
