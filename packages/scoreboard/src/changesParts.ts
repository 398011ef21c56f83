export { Changes } from './Changes.tsx';
export { FollowedPage } from './FollowedPage.tsx';
