using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Data;

/// <summary>Tells a broken unique index from every other refusal, on both databases.</summary>
public static class UniqueRule
{
    public static bool IsBroken(DbUpdateException e) => e.InnerException is DbException inner
        && (inner.SqlState == "23505" || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal));
}
