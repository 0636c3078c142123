/** Modules of the program as it is built and shipped: that is what the figures are for. */

/** @param module its path below `dist` */
export const built = async (module: string): Promise<unknown> => {
  try {
    return await import(new URL(`../dist/${module}`, import.meta.url).href);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      console.error('There is no build to measure: run `npm run build` first.');
      process.exit(2);
    }
    throw error;
  }
};
