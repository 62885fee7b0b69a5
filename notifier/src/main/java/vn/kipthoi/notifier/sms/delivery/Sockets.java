package vn.kipthoi.notifier.sms.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import vn.kipthoi.notifier.sms.SmppSettings;

/**
 * Opens the connection of a line. The library's own factories neither limit how long connecting may
 * take nor compare the certificate's name with the host.
 */
final class Sockets {

  private Sockets() {}

  static ConnectionFactory of(SmppSettings settings) {
    return (host, port) -> open(settings, host, port);
  }

  private static Connection open(SmppSettings settings, String host, int port) throws IOException {
    var socket = new Socket();
    try {
      var patience = (int) settings.patience().toMillis();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(patience);
      socket.connect(new InetSocketAddress(host, port), patience);
      return new SocketConnection(settings.tls() ? encrypted(socket, host, port) : socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket encrypted(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
