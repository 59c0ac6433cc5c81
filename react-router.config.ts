import type { Config } from '@react-router/dev/config'

/** Pages do without the router's script, so the map of addresses is not given out either: `/__manifest` is not there. */
export default { appDirectory: 'src', ssr: true, routeDiscovery: { mode: 'initial' } } satisfies Config
