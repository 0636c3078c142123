// Lets a child process run the sources as they are: Node takes the types out, this finds `name.ts` for `name.js`.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return nextResolve(ours ? specifier.replace(/[.]js$/, '.ts') : specifier, context);
  },
});
