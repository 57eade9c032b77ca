import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** DynamoDB Local listens on every interface and has no option for it; here it listens on this machine alone. */
final class LocalOnlyDynamodb {
  public static void main(String[] port) throws Exception {
    var local = ServerRunner.createServerFromCommandLineArgs(
        new String[] {"-inMemory", "-disableTelemetry", "-port", port[0]});
    Field field = local.getClass().getDeclaredField("server");
    field.setAccessible(true);
    Connector[] connectors = ((Server) field.get(local)).getConnectors();
    if (connectors.length == 0) throw new IllegalStateException("DynamoDB Local has changed: no connector to bind");
    Arrays.stream(connectors).forEach(each -> ((ServerConnector) each).setHost("127.0.0.1"));
    local.start();
    local.join();
  }
}
