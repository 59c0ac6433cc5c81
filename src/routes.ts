import { route, index, type RouteConfig } from '@react-router/dev/routes'
import { rooms } from './rooms.ts'

export default [
  ...rooms.flat().map(({ path, file }) => (path === '' ? index(file) : route(path, file))),
  route('*', 'no-such-page.tsx'),
] satisfies RouteConfig
