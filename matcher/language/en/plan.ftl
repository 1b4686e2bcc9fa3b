plan-busy = { $folder }: another run is writing into this directory. Wait until it has ended, or choose another directory with -o.
plan-unwritable = { $path } cannot be written: { $reason }. The plan that was there before is untouched; free some space, correct the permissions, or choose another directory with -o.
plan-not-exchanged = { $path } cannot be replaced: { $reason }. The old plan is still there and the new one is kept beside it; close the programs that have its files open and run any command on the directory again.
plan-not-a-folder = { $folder } is a file, not a directory. Choose another directory with -o.
plan-other-folder = { $folder } holds other files and is not a plan directory (it has no plan.json); nothing was written. Choose a new or empty directory with -o.
