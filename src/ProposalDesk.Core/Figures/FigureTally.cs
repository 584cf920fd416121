using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Figures;

/// <summary>Counts n and N of several figures over one kind of row in one statement, group by group.</summary>
internal static class FigureTally
{
    /// <param name="dimensions">By what is grouped; besides the block of the case; empty: by that alone.</param>
    public static async Task<IReadOnlyList<Group>> CountAsync<T>(
        IQueryable<Counted<T>> rows, IReadOnlyList<FigureRule<T>> rules, IReadOnlyCollection<FigureDimension> dimensions,
        CancellationToken ct)
    {
        var key = KeyOf<T>(dimensions);
        var group = Expression.Parameter(typeof(IGrouping<FigureKey, Counted<T>>), "g");
        var counts = rules.SelectMany(r => new[] { r.Of(FigurePart.Part), r.Of(FigurePart.Whole) })
            .Select(condition => Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(Counted<T>)], group, condition));
        var body = Expression.MemberInit(
            Expression.New(typeof(Group)),
            [
                .. ((MemberInitExpression)key.Body).Bindings.Select(b => Expression.Bind(
                    typeof(Group).GetProperty(b.Member.Name)!,
                    Expression.Property(Expression.Property(group, nameof(IGrouping<,>.Key)), b.Member.Name))),
                Expression.Bind(typeof(Group).GetProperty(nameof(Group.Counts))!, Expression.NewArrayInit(typeof(int), counts)),
            ]);

        return await rows.GroupBy(key).Select(Expression.Lambda<Func<IGrouping<FigureKey, Counted<T>>, Group>>(body, group))
            .ToListAsync(ct);
    }

    // Only what is grouped by stands in the key, and the block of the case.
    private static Expression<Func<Counted<T>, FigureKey>> KeyOf<T>(IReadOnlyCollection<FigureDimension> dimensions)
    {
        Expression<Func<Counted<T>, FigureKey>> all = c => new FigureKey
        {
            Kind = c.Case.Kind,
            Role = c.Case.Role,
            SectionId = c.Case.LeadSectionId,
            HandlerId = c.Case.HandlerId,
            Themes = c.Case.Themes,
            SessionId = c.Case.SessionId,
            Month = c.Case.ReferredOn.Month,
            Block = c.Case.Id / CaseBlock.Size,
        };
        var whole = (MemberInitExpression)all.Body;
        var wanted = dimensions.Select(FigureKey.MemberOf).Append(nameof(FigureKey.Block)).ToHashSet();

        return Expression.Lambda<Func<Counted<T>, FigureKey>>(
            whole.Update(whole.NewExpression, whole.Bindings.Where(b => wanted.Contains(b.Member.Name))), all.Parameters);
    }

    /// <summary>One group: its key, then n and N of each figure in turn.</summary>
    internal sealed class Group : FigureKey
    {
        public int[] Counts { get; init; } = [];
    }
}
