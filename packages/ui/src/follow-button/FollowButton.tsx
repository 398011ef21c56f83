import { Button } from '../button/index.ts';
import { VisuallyHidden } from '../visually-hidden/index.ts';

export interface FollowLabels {
  /** "Theo dõi". */
  notFollowing: string;
  /** "Đang theo dõi". */
  following: string;
  /** "Đăng nhập để theo dõi". */
  signedOut: string;
}

export interface FollowButtonProps {
  /** `busy` while the answer is awaited: presses do nothing. */
  state: 'notFollowing' | 'following' | 'busy' | 'signedOut';
  /** What was so before it was `busy`, or what is expected: it stays drawn. Default: not followed. */
  isFollowing?: boolean | undefined;
  labels: FollowLabels;
  /** What is followed, read after the words: "chỉ tiêu 5". Needed where a page has several. */
  subject?: string | undefined;
  onClick: () => void;
}

/** Follow or not, as a toggle button. All words take their room, so that nothing moves when the state changes. */
export function FollowButton({ state, isFollowing = false, labels, subject, onClick }: FollowButtonProps) {
  const known = state === 'busy' ? (isFollowing ? 'following' : 'notFollowing') : state;
  return (
    <Button
      icon={known === 'following' ? 'check' : 'bell'}
      busy={state === 'busy'}
      aria-pressed={known === 'signedOut' ? undefined : known === 'following'}
      onClick={onClick}
    >
      <span className="ct-follow">
        {(['notFollowing', 'following', 'signedOut'] as const).map(
          (name) =>
            (known === name || (known !== 'signedOut' && name !== 'signedOut')) && (
              <span key={name} data-current={known === name || undefined}>
                {labels[name]}
              </span>
            ),
        )}
      </span>
      {subject && <VisuallyHidden> {subject}</VisuallyHidden>}
    </Button>
  );
}
