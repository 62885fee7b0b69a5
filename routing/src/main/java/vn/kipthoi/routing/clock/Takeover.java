package vn.kipthoi.routing.clock;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.MigrationListener;
import com.hazelcast.partition.MigrationState;
import com.hazelcast.partition.ReplicaMigrationEvent;

/** Notices that keys may have a new owner: a member came or went, or partitions have moved. */
final class Takeover implements MembershipListener, MigrationListener {

  private final Runnable look;

  Takeover(Runnable look) {
    this.look = look;
  }

  void listenTo(HazelcastInstance hazelcast) {
    var unused = hazelcast.getCluster().addMembershipListener(this);
    var ignored = hazelcast.getPartitionService().addMigrationListener(this);
  }

  @Override
  public void memberAdded(MembershipEvent event) {
    look.run();
  }

  @Override
  public void memberRemoved(MembershipEvent event) {
    look.run();
  }

  @Override
  public void migrationStarted(MigrationState state) {}

  @Override
  public void migrationFinished(MigrationState state) {
    look.run();
  }

  @Override
  public void replicaMigrationCompleted(ReplicaMigrationEvent event) {}

  @Override
  public void replicaMigrationFailed(ReplicaMigrationEvent event) {}
}
