import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;

/**
 * A real Neo4j (kernel and Bolt server, community edition) on one folder and one port of this
 * machine, for tests and development. Runs from source:
 * java -cp "lib/*" Neo4jServer.java FOLDER PORT
 *
 * Prints "ready bolt://127.0.0.1:PORT" once it answers; a failed start prints "error: ..." on
 * stderr, one line a cause, and ends with 1.
 *
 * System properties:
 *   canonry.auth=true   ask for a password; the one of user neo4j is set from the environment's
 *                       NEO4J_PASSWORD at each start (by the environment, since others can read
 *                       a process's arguments). Without it, any user and password will do.
 *   canonry.stdin=true  shut down when stdin ends, so that no server outlives the process that
 *                       holds the other end, however that one ended.
 */
public class Neo4jServer {
	public static void main(String[] args) {
		if (Boolean.getBoolean("canonry.stdin")) endWithStdin();
		try {
			start(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
		} catch (Exception e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause()) {
				System.err.println("error: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
			}
			// Threads of a half-started database would hold the process.
			System.exit(1);
		}
	}

	private static void start(Path folder, int port) {
		boolean auth = Boolean.getBoolean("canonry.auth");
		SocketAddress address = new SocketAddress("127.0.0.1", port);
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, address)
			// What a driver by neo4j:// is told to use; "localhost" might mean ::1.
			.setConfig(BoltConnector.advertised_address, address)
			.setConfig(GraphDatabaseSettings.auth_enabled, auth)
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
			// By default a stop idles for ten seconds after the data is safely on disk.
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
			.build();
		Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
		if (auth) setPassword(service, System.getenv("NEO4J_PASSWORD"));
		System.out.println("ready bolt://" + address);
	}

	/** Sets the password of user neo4j; the embedded API needs no login, so not the old one. */
	private static void setPassword(DatabaseManagementService service, String password) {
		GraphDatabaseService system = service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		system.executeTransactionally(
			"CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
			Map.of("password", password)
		);
	}

	private static void endWithStdin() {
		Thread reader = new Thread(() -> {
			try {
				while (System.in.read() >= 0) {}
			} catch (IOException e) {
				// A broken pipe is an end, too.
			}
			System.exit(0);
		});
		reader.setDaemon(true);
		reader.start();
	}
}
