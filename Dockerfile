# The service in an image: what it needs to run, on a system with nothing else, as a user that owns only /data.

# Builds on the same Node that the project pins for running.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# No scripts: only the compiler is needed here, and it has none.
RUN npm ci --ignore-scripts
COPY tsconfig.json nest-cli.json ./
COPY src src
COPY projections projections
# The targets and claims that the sample is recorded with.
COPY docs/examples docs/examples
COPY web web
RUN npm run build

# The packages of production; of their scripts only the one that brings Node itself, which is then kept once.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts \
  && npm rebuild node \
  && rm -rf node_modules/node/node_modules

# Node and DuckDB need glibc, libstdc++ and libgcc, which the slim image has for its own tools.
FROM debian:trixie-20260918-slim
RUN groupadd --gid 10001 ledger \
  && useradd --uid 10001 --gid ledger --no-create-home --home-dir /data --shell /usr/sbin/nologin ledger \
  && install --directory --mode=0700 --owner=ledger --group=ledger /data
WORKDIR /app
COPY --from=packages /packages/node_modules node_modules
COPY --from=build /build/dist dist
COPY package.json ./
COPY bin bin
RUN ln -s /app/bin/ledger.js /usr/local/bin/ledger
ENV PATH=/app/node_modules/.bin:/usr/local/bin:/usr/bin:/bin \
    NODE_ENV=production \
    LEDGER_DATA=/data
USER ledger
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/src/main.js"]
