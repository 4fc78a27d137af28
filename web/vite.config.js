import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Without this, which Node 20 lacks, Vitest cannot say what is wrong with a test that fails.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

const server = 'http://localhost:8080'

export default defineConfig({
  plugins: [svelte()],
  // Without this Vitest loads Svelte's server build, in which nothing mounts.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  server: {
    proxy: {
      '/api': server,
      '/board': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server sends Content-Security-Policy: default-src 'self'; a data: URL would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    // A page of its own for every file took most of the time; tests put back what they change.
    isolate: false,
  },
})
