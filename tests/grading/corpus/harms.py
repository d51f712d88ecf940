"""Attacks on what is outside the sandbox, by the harm that they would do: one of `attacks.ATTACKS`, or KERNEL.

An attack is a statement that raises if it is stopped. PROLOGUE makes a submission of it, whose answers are right if it
was stopped and wrong if not.
"""

from __future__ import annotations

KERNEL = "reaching for parts of the kernel that no answer needs"
"""Does no harm by itself, but may with an error in the kernel; the system call filter stops it."""

PROLOGUE = """
import ctypes, fcntl, os, resource, socket, subprocess, threading, time
import numpy as np
libc = ctypes.CDLL(None, use_errno=True)
BUFFER = ctypes.create_string_buffer(8)
VECTOR = (ctypes.c_uint64 * 2)(ctypes.addressof(BUFFER), 8)
def asked(): return ctypes.get_errno() == 14  # it was allowed, and only the address was wrong
DECOY, BANK, SOURCE, HOST, PORT, PROGRAM = {decoy!r}, {bank!r}, {source!r}, {host}, {port}, {program!r}
def attack():
    {attack}
try:
    attack()
except BaseException:
    stopped = True
else:
    stopped = False
def double(x):
    return 2 * x if stopped else None
"""

HARMS: dict[str, dict[str, str]] = {
    "reading your files": {
        "read_host_descriptors": "os.listdir(f'/proc/{HOST}/fd')",
        "read_decoy": "open(DECOY).read()",
        "read_the_bank": "open(BANK).read()",
        "read_the_source": "open(SOURCE).read()",
        "list_home": "os.listdir(os.path.expanduser('~')) and os.listdir('/home')",
        "read_passwd": "open('/etc/passwd').read()",
        "load_other_packages": "__import__('yaml')",
        "read_through_own_root": "open('/proc/self/root' + DECOY).read()",
        "read_through_the_root_of_the_host": "open(f'/proc/{HOST}/root' + DECOY).read()",
        "read_through_the_parent": "open(f'/proc/{os.getppid()}/root' + DECOY).read()",
        "read_through_dots": "open('/usr/lib/..' + '/..' * 9 + DECOY).read()",
        "read_command_lines": "open(f'/proc/{HOST}/cmdline').read()",
        "list_temporary_files": "os.listdir(os.path.dirname(DECOY))",
        "list_processes": "os.listdir('/proc')",
        "read_own_memory_map": "open('/proc/self/maps').read()",
        "read_kernel_memory": "open('/dev/mem', 'rb').read(1)",
        "read_kernel_log": "open('/dev/kmsg', 'rb').read(1)",
    },
    "changing your files": {
        "write_decoy": "open(DECOY, 'w').write('gone')",
        "append_decoy": "open(DECOY, 'a').write('more')",
        "delete_decoy": "os.unlink(DECOY)",
        "rename_decoy": "os.rename(DECOY, DECOY + '2')",
        "truncate_decoy": "os.truncate(DECOY, 0)",
        "make_directory": "os.mkdir(DECOY + '.d')",
        "symlink": "os.symlink(DECOY, DECOY + '.l')",
        "create_by_openat2": (
            "how = (ctypes.c_uint64 * 3)(0o101, 0o600, 0)\n"
            "    assert libc.syscall(437, -100, (DECOY + '.2').encode(), how, 24) >= 0"
        ),
        "shared_memory_object": "assert libc.shm_open(b'/quizzer-decoy', 0o102, 0o600) >= 0",
        "unnamed_file": "os.open(os.path.dirname(DECOY), os.O_TMPFILE | os.O_RDWR)",
        "become_root": "os.setuid(0) if os.getuid() else open(DECOY, 'w')",
        "temporary_file": "__import__('tempfile').TemporaryFile().write(b'x')",
        "link": "os.link(DECOY, DECOY + '.l')",
        "make_fifo": "os.mkfifo(DECOY + '.f')",
        "make_device": "os.mknod(DECOY + '.n', 0o600)",
        "write_shared_memory_file": "open('/dev/shm/quizzer-decoy', 'w').write('x')",
        "write_working_directory": "open('quizzer-decoy', 'w').write('x')",
        "write_own_memory": "open('/proc/self/mem', 'r+b').write(b'x')",
    },
    "changing the mode of your files": {
        "set_attribute": "os.setxattr(DECOY, 'user.x', b'1')",
        "chmod_decoy": "os.chmod(DECOY, 0o777)",
        "utime_decoy": "os.utime(DECOY, (1, 1))",
        "chown_decoy": "os.chown(DECOY, os.getuid(), os.getgid())",
    },
    "looking into other processes": {
        "process_vm_writev": "assert libc.process_vm_writev(HOST, VECTOR, 1, VECTOR, 1, 0) >= 0 or asked()",
        "process_vm_readv": "assert libc.process_vm_readv(os.getppid(), VECTOR, 1, VECTOR, 1, 0) >= 0 or asked()",
        "read_host_memory": "open(f'/proc/{HOST}/mem', 'rb').read(1)",
        "read_host_environment": "open(f'/proc/{HOST}/environ').read()",
        "read_parent_memory": "open(f'/proc/{os.getppid()}/mem', 'rb').read(1)",
        "ptrace": "assert libc.ptrace(16, os.getppid(), 0, 0) == 0",
        "take_descriptor_of_host": "assert libc.syscall(438, libc.syscall(434, HOST, 0), 1, 0) >= 0",
        "ptrace_host": "assert libc.ptrace(16, HOST, 0, 0) == 0",
    },
    "using the network": {
        "tcp": "socket.create_connection(('127.0.0.1', PORT), 1)",
        "udp": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT))",
        "tcp_6": "socket.create_connection(('::1', PORT), 1)",
        "tcp_outside": "socket.create_connection(('192.0.2.1', 9), 0.2)",
        "listen": "socket.create_server(('127.0.0.1', 0))",
        "raw_socket": "socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)",
        "packet_socket": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
        "look_up_a_name": "socket.gethostbyname('example.org')",
        "connect_to_an_abstract_name": "socket.socket(socket.AF_UNIX).connect(chr(0) + 'quizzer-decoy')",
    },
    KERNEL: {
        "unix_socket": "socket.socket(socket.AF_UNIX)",
        "socketpair": "socket.socketpair()",
        "thread_bomb": "[threading.Thread(target=time.sleep, args=(9,)).start() for _ in range(1000)]",
        "signal_by_fcntl": "fcntl.fcntl(1, fcntl.F_SETOWN, os.getppid())",
        "memfd": "os.memfd_create('x')",
        "new_namespace": "assert libc.unshare(0x10000000) == 0",
        "mount": "assert libc.mount(b'none', b'/', b'tmpfs', 0, 0) == 0",
        "chroot": "os.chroot('/')",
        "unlock_seccomp": "assert libc.prctl(22, 0, 0, 0, 0) == 0",
        "dumpable_again": "assert libc.prctl(4, 1, 0, 0, 0) == 0",
        "io_uring": "assert libc.syscall(425, 1, 0) >= 0",
        "keyring": "assert libc.syscall(250, 0, -3, 1) >= 0",
        "bpf": "assert libc.syscall(321, 0, 0, 0) >= 0",
        "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "new_session": "os.setsid()",
        "thread": "threading.Thread(target=time.sleep, args=(60,)).start()",
        "thread_that_stays": "__import__('_thread').start_new_thread(time.sleep, (60,))",
        "memfd_secret": "assert libc.syscall(447, 0) >= 0",
        "execute_a_descriptor": "assert libc.syscall(322, 0, b'', 0, 0, 0x1000) >= 0 or ctypes.get_errno() != 1",
        "splice": "assert libc.syscall(275, 0, 0, 1, 0, 1, 0) >= 0 or ctypes.get_errno() != 1",
        "vmsplice": "assert libc.syscall(278, 1, 0, 0, 0) >= 0 or ctypes.get_errno() != 1",
        "copy_between_files": "assert libc.syscall(326, 0, 0, 1, 0, 1, 0) >= 0 or ctypes.get_errno() != 1",
        "personality": "assert libc.syscall(135, 0x0040000) >= 0",
        "local_descriptor_table": "assert libc.syscall(154, 0, 0, 0) >= 0",
        "asynchronous_input": "assert libc.syscall(206, 1, BUFFER) >= 0",
        "open_tree": "assert libc.syscall(428, -100, b'/', 1) >= 0",
        "new_file_system": "assert libc.syscall(430, b'tmpfs', 0) >= 0",
        "outlive_its_parent": "assert libc.prctl(1, 0, 0, 0, 0) == 0",
        "adopt_processes": "assert libc.prctl(36, 1, 0, 0, 0) == 0",
        "user_of_a_thread": "assert libc.syscall(56, 0x10050F00, 0, 0, 0, 0) > 0",
        "posix_message_queue": "assert libc.syscall(240, b'quizzer', 0o102, 0o600, 0) >= 0",
        "signals_of_a_descriptor": "fcntl.ioctl(1, 0x5452, b'\\1\\0\\0\\0')",
        "pidfd_of_host": "os.pidfd_open(HOST)",
        "renice_host": "os.setpriority(os.PRIO_PROCESS, HOST, 19)",
        "pin_host": "os.sched_setaffinity(HOST, {0})",
        "limit_host": "resource.prlimit(HOST, resource.RLIMIT_NOFILE, (8, 8))",
        "limit_itself": "resource.setrlimit(resource.RLIMIT_CPU, (1, 1))",
        "compare_processes": "assert libc.syscall(312, os.getpid(), HOST, 0, 0, 0) >= 0",
        "huge_pipe": "fcntl.fcntl(os.pipe()[1], 1031, 1 << 20)",
        "type_into_terminal": "fcntl.ioctl(0, 0x5412, b'x')",
        "watch_files": "assert libc.inotify_init1(0) >= 0",
        "userfaultfd": "assert libc.syscall(323, 0) >= 0",
        "performance_events": "assert libc.syscall(298, bytes(128), 0, -1, -1, 0) >= 0",
        "timer": "assert libc.syscall(222, 0, 0, ctypes.create_string_buffer(8)) >= 0",
        "set_clock": "time.clock_settime(time.CLOCK_REALTIME, 0)",
        "set_host_name": "socket.sethostname('x')",
        "reboot": "assert libc.syscall(169, 0, 0, 0, 0) == 0",
        "load_module": "assert libc.syscall(313, 0, b'', 0) == 0",
        "join_namespace": "assert libc.setns(0, 0) == 0",
        "pivot_root": "assert libc.syscall(155, b'/', b'/') == 0",
        "call_of_another_architecture": "assert libc.syscall(0x40000000 + 41, 2, 1, 0) >= 0",
    },
    "starting processes": {
        "fork": "os.fork()",
        "system": "assert os.system('true') == 0",
        "spawn": "subprocess.run(['/bin/true'])",
        "exec": "os.execv('/bin/true', ['true'])",
        "daemon": "os.fork() or os.setsid()",
        "fork_bomb": "[os.fork() for _ in range(20)]",
        "posix_spawn": "os.posix_spawn('/bin/true', ['true'], {})",
        "vfork": "assert libc.syscall(58) >= 0",
        "clone": "assert libc.syscall(56, 17, 0, 0, 0, 0) > 0",
        "clone3": "args = (ctypes.c_uint64 * 11)(0, 0, 0, 0, 17)\n    assert libc.syscall(435, args, 88) > 0",
        "daemon_twice": "os.fork() or os.setsid() and os.fork() or time.sleep(60)",
        "multiprocessing": "__import__('multiprocessing').Process(target=print).start()",
    },
    "signalling other processes": {
        "queue_signal_to_host": "assert libc.syscall(129, HOST, 0, ctypes.create_string_buffer(128)) == 0",
        "kill_everything": "os.kill(-1, 9)",
        "kill_parent": "os.kill(os.getppid(), 9)",
        "kill_host": "os.kill(HOST, 9)",
        "killpg_parent": "os.killpg(os.getpgid(os.getppid()), 9)",
        "signal_thread_of_host": "assert libc.syscall(234, HOST, HOST, 0) == 0",
    },
    "leaving memory occupied when it has ended": {
        "shared_memory": "assert libc.shmget(0, 1 << 20, 0o1600) != -1",
        "message_queue": "assert libc.msgget(0, 0o1600) != -1",
        "semaphore": "assert libc.semget(0, 1, 0o1600) != -1",
        "shared_memory_bomb": "ids = [libc.shmget(0, 1 << 28, 0o1600) for _ in range(8)]\n    assert max(ids) >= 0",
    },
    "using much memory": {
        "raise_limits": "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
        "memfd_bomb": "fd = os.memfd_create('x')\n    [os.write(fd, bytes(1 << 24)) for _ in range(64)]",
        "mapping_that_grows": (
            "libc.mmap.restype = libc.mremap.restype = ctypes.c_void_p\n"
            "    small = libc.mmap(None, 4096, 3, 0x22, -1, ctypes.c_long(0))\n"
            "    size = ctypes.c_size_t(4 << 30)\n"
            "    assert libc.mremap(ctypes.c_void_p(small), 4096, size, 1) not in (None, 2**64 - 1)"
        ),
        "huge_mapping": "__import__('mmap').mmap(-1, 8 << 30)",
        "many_descriptors": "[os.pipe() for _ in range(1000)]",
    },
    "talking to other programs": {
        "connect_to_a_program": "socket.socket(socket.AF_UNIX).connect(PROGRAM)",
        "send_to_a_program": "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b'x', PROGRAM)",
    },
}  # fmt: skip
