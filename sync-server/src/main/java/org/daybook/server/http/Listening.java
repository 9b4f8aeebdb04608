package org.daybook.server.http;

import org.daybook.server.http.HttpSettings.Keystore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Opens the port, with TLS where there is a certificate.
final class Listening {
  private static final long IDLE_MILLIS = 60_000;

  /// Java's own 50 are full when students wait for the minute at which a session can be booked; who
  /// comes then is shut out. The system may allow fewer.
  private static final int WAITING_TO_BE_ACCEPTED = 4_096;

  private final HttpSettings settings;

  Listening(HttpSettings settings) {
    this.settings = settings;
  }

  Connector connector(Server server, HttpConfiguration configuration) {
    var keystore = settings.keystore();
    var connector =
        keystore == null
            ? new ServerConnector(server, new HttpConnectionFactory(configuration))
            : secure(server, configuration, keystore);
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
    return connector;
  }

  private static ServerConnector secure(
      Server server, HttpConfiguration configuration, Keystore keystore) {
    var context = new SslContextFactory.Server();
    context.setKeyStorePath(keystore.file().toUri().toString());
    context.setKeyStoreType("PKCS12");
    context.setKeyStorePassword(keystore.password());
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    // The certificate's names are the client's to check; a desk may know the server by address.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    return new ServerConnector(
        server,
        new SslConnectionFactory(context, "http/1.1"),
        new HttpConnectionFactory(configuration));
  }
}
