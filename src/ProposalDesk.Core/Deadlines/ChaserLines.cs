namespace ProposalDesk.Core.Deadlines;

/// <summary>Who reads which line of a case that is late.</summary>
internal static class ChaserLines
{
    /// <summary>
    /// Whoever has to act and their section read of what waits for them, below the outside date if that is missed; leaders of
    /// all.
    /// </summary>
    public static IReadOnlyList<(long UserId, ReminderLine Line)> Of(
        LateCase late, IReadOnlyCollection<ReminderTo> reached, ChaserReaders readers)
    {
        var isChased = reached.Contains(ReminderTo.Acting);
        var told = new List<(long UserId, MissedLimit Limit, bool IsOwn)>();
        foreach (var limit in isChased ? late.Limits : [])
        {
            told.AddRange(readers.Acting(limit, late).Select(id => (id, limit, true)));
            told.AddRange(readers.HeadsOver(limit, late).Select(id => (id, limit, false)));
        }

        var leaders = (reached.Contains(ReminderTo.Leader) ? readers.LeadersOver(late) : [])
            .Concat(reached.Contains(ReminderTo.Director) ? readers.Directors : []).Distinct();
        told.AddRange(leaders.SelectMany(id => late.Limits.Select(limit => (id, limit, false))));

        return
        [
            .. told.GroupBy(t => t.UserId).Select(g => (g.Key, (ReminderLine)new ChaserLine(
                late,
                [.. late.Limits.Where(l => l.IsOutside || g.Any(t => t.Limit == l))],
                g.Where(t => t.IsOwn).Select(t => t.Limit).FirstOrDefault(),
                isChased))),
        ];
    }
}
