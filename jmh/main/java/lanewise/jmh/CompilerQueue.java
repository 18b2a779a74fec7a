package lanewise.jmh;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Whether the just-in-time compiler has work: code that waits in its queue still runs slowly, however long one waits. */
final class CompilerQueue {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private CompilerQueue() {}

    /** True if nothing is being compiled or waits to be, as far as HotSpot's {@code jcmd Compiler.queue} tells. */
    static boolean isIdle() {
        try {
            Object queue = SERVER.invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "compilerQueue",
                    new Object[] {null},
                    new String[] {String[].class.getName()});
            return queue.toString().lines().noneMatch(line -> line.contains("::"));
        } catch (JMException e) {
            throw new IllegalStateException("this Java does not tell its compiler queue; use HotSpot", e);
        }
    }
}
