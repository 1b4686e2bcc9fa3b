plan-busy = { $folder }：另一次运行正在写入该目录。请等其结束，或用 -o 另选目录。
plan-unwritable = 无法写入 { $path }：{ $reason }。原有方案未受影响；请清理磁盘空间、检查权限，或用 -o 另选目录。
plan-not-exchanged = 无法替换 { $path }：{ $reason }。旧方案仍在原处，新方案保存在其旁边；请关闭正在打开这些文件的程序，然后对该目录再运行任一命令。
plan-not-a-folder = { $folder } 是文件，不是目录。请用 -o 另选目录。
plan-other-folder = { $folder } 中有其他文件，且不是方案目录（没有 plan.json），未写入任何内容。请用 -o 选择新目录或空目录。
