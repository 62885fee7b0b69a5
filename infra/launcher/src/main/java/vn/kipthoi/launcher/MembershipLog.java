package vn.kipthoi.launcher;

import com.hazelcast.cluster.InitialMembershipEvent;
import com.hazelcast.cluster.InitialMembershipListener;
import com.hazelcast.cluster.MembershipEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which nodes come and go. */
final class MembershipLog implements InitialMembershipListener {

  private static final Logger LOG = LoggerFactory.getLogger(MembershipLog.class);

  @Override
  public void init(InitialMembershipEvent event) {
    LOG.atInfo().addKeyValue("nodes", event.getMembers().size()).log("this node is in the cluster");
  }

  @Override
  public void memberAdded(MembershipEvent event) {
    say("a node joined", event);
  }

  @Override
  public void memberRemoved(MembershipEvent event) {
    say("a node left", event);
  }

  private static void say(String what, MembershipEvent event) {
    LOG.atInfo()
        .addKeyValue("node", event.getMember().getAddress())
        .addKeyValue("nodes", event.getMembers().size())
        .log(what);
  }
}
