namespace ProposalDesk.Core.Deadlines;

/// <summary>Who reads which line of a case that is late.</summary>
internal static class ChaserLines
{
    /// <summary>
    /// Whoever has to act and their section read of what waits for them, below the outside date if that is missed; leaders of
    /// all that lies with those they supervise, whoever has to decide and the Director of all.
    /// </summary>
    public static IReadOnlyList<(long UserId, ReminderLine Line)> Of(
        LateCase late, IReadOnlyCollection<ReminderTo> reached, ChaserReaders readers, DateOnly day)
    {
        var told = new List<(long UserId, MissedLimit Limit, ReminderAsk Ask)>();
        foreach (var side in late.Sides)
        {
            foreach (var limit in reached.Contains(side.Acting) ? side.Limits : [])
            {
                told.AddRange(readers.Acting(limit, late).Select(id => (id, limit, ReminderAsk.Act)));
                told.AddRange(readers.HeadsOver(limit, late).Select(id => (id, limit, ReminderAsk.Urge)));
            }

            if (reached.Contains(side.Leader))
            {
                TellAll(readers.LeadersOver(side, late), side.Limits, UrgeOrKnow(side.Limits));
            }
        }

        if (reached.Contains(ReminderTo.Director))
        {
            TellAll(readers.Directors, late.Limits, UrgeOrKnow(late.Limits));
        }

        if (late.ToDecideSince == day)
        {
            TellAll(readers.Deciding(late), late.Limits, ReminderAsk.Decide);
        }

        return [.. told.GroupBy(t => t.UserId).Select(g => (g.Key, (ReminderLine)LineOf([.. g])))];

        // Nobody drives a leader on.
        ReminderAsk UrgeOrKnow(IReadOnlyList<MissedLimit> limits) =>
            limits.All(readers.IsLeaders) ? ReminderAsk.Know : ReminderAsk.Urge;

        void TellAll(IEnumerable<long> people, IReadOnlyList<MissedLimit> limits, ReminderAsk ask) =>
            told.AddRange(people.SelectMany(id => limits.Select(limit => (id, limit, ask))));

        ChaserLine LineOf(IReadOnlyList<(long UserId, MissedLimit Limit, ReminderAsk Ask)> mine)
        {
            var (_, own, ask) = mine.MinBy(t => t.Ask);
            // Counted are the chasers of the side that was chased for this reader, or oftenest.
            var side = late.Sides.Where(s => s.Limits.Any(l => mine.Any(t => t.Limit == l)))
                .MaxBy(s => (reached.Contains(s.Acting) && ask != ReminderAsk.Decide, s.Chasers))!;

            return new ChaserLine(
                late, [.. late.Limits.Where(l => l.IsOutside || mine.Any(t => t.Limit == l))], (ask, own),
                (side.Chasers, reached.Contains(side.Acting)));
        }
    }
}
