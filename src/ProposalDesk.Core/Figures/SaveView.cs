using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Figures;

/// <summary>Keeps a view under a name; the same name again replaces what it was.</summary>
public sealed class SaveView(DeskContext db)
{
    public sealed record Command(string? Name, string Query);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var name = command.Name?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            throw new RuleViolationException("name-missing", "请给这个视图起个名字，例如“各科室办复率”。", "Name");
        }

        if (Characters.Count(name) > SavedView.NameMaxLength)
        {
            throw new RuleViolationException("name-too-long", $"名称最多{SavedView.NameMaxLength}个字。", "Name");
        }

        if (Characters.Count(command.Query) > SavedView.QueryMaxLength)
        {
            throw new RuleViolationException("view-too-long", "条件太多，请去掉一些再保存。", "Name");
        }

        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.UserId == actor.UserId && v.Name == name, ct);
        if (view is null)
        {
            db.SavedViews.Add(new SavedView { UserId = actor.UserId, Name = name, Query = command.Query });
        }
        else
        {
            view.Query = command.Query;
        }

        await db.SaveChangesAsync(ct);
    }
}
