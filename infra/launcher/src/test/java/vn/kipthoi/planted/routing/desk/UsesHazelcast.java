package vn.kipthoi.planted.routing.desk;

import com.hazelcast.map.IMap;

/** Wrong on purpose: a decision that knows the cluster. */
record UsesHazelcast(IMap<String, String> map) {}
