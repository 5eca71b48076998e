import {execFileSync} from 'node:child_process';
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	rmSync,
	statfsSync,
	truncateSync,
	writeSync,
} from 'node:fs';
import {join} from 'node:path';

export type SmallDisk = {
	readonly kind: 'tmpfs' | 'ext4';
	readonly folder: string;
	/** Fills it so that this much is left, in KiB. */
	readonly leave: (kibibytes: number) => void;
	readonly makeRoom: () => void;
	readonly unmount: () => void;
};

const megabytes = 24;

const mount = (kind: SmallDisk['kind'], image: string, folder: string): void => {
	if (kind === 'tmpfs') {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
		return;
	}
	execFileSync('truncate', ['-s', `${megabytes}M`, image]);
	// No blocks that only root may use, for we are root.
	execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
	execFileSync('mount', ['-o', 'loop', image, folder]);
};

/** Mounts a small disk below a folder. @throws where this user or this machine cannot. */
export const mountSmallDisk = (kind: SmallDisk['kind'], below: string): SmallDisk => {
	const folder = join(below, kind);
	const image = join(below, `${kind}.image`);
	mkdirSync(folder);
	mount(kind, image, folder);
	const filler = join(folder, 'filler');
	const makeRoom = (): void => rmSync(filler, {force: true});
	return {
		kind,
		folder,
		makeRoom,
		leave(kibibytes) {
			const {bavail, bsize} = statfsSync(folder);
			const descriptor = openSync(filler, 'w');
			const zeros = Buffer.alloc(1 << 16);
			try {
				for (let rest = bavail * bsize; rest > 0;)
					rest -= writeSync(descriptor, zeros, 0, Math.min(rest, zeros.length));
			} catch {
				// It is full.
			}
			fsyncSync(descriptor);
			const size = Math.max(0, bavail * bsize - kibibytes * 1024);
			closeSync(descriptor);
			truncateSync(filler, size);
		},
		unmount() {
			execFileSync('umount', [folder]);
			rmSync(image, {force: true});
		},
	};
};
