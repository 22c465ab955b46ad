// Runs Astro’s command line without its telemetry, which would need a home folder that can be written to.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import('../../node_modules/astro/bin/astro.mjs');
