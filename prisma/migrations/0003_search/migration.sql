-- What 查找 looks through besides titles: numbers without dashes and slashes (db51t2610), and the codes of nodes.
-- lib/db/search.ts writes its conditions in exactly these forms, else the planner cannot use them.

CREATE INDEX "standard_number_compact_trgm" ON "standard_number"
  USING GIN (translate("normalized", '/-', '') gin_trgm_ops);

CREATE INDEX "node_snapshot_official_code_trgm" ON "node_snapshot" USING GIN ("officialCode" gin_trgm_ops);

CREATE INDEX "node_platform_code_trgm" ON "node" USING GIN ("platformCode" gin_trgm_ops);
