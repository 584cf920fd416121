using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Administration;

/// <summary>Says which roles need a second factor; whoever has one of them and no factor sets it up before anything else.</summary>
public sealed class ChangeFactorRoles(DeskContext db)
{
    public sealed record Command(long BureauId, IReadOnlyList<DeskRole> Roles);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var bureau = await db.Bureaus.SingleAsync(b => b.Id == command.BureauId, ct);
        var before = bureau.RolesWithFactor;
        bureau.RolesWithFactor = command.Roles;
        if (!before.SequenceEqual(bureau.RolesWithFactor))
        {
            db.Record(actor, $"修改登录安全：必须用第二重验证的岗位由{Words(before)}改为{Words(bureau.RolesWithFactor)}。");
        }

        await db.SaveChangesAsync(ct);
    }

    private static string Words(IReadOnlyList<DeskRole> roles) => roles.Count == 0 ? "没有" : roles.Words();
}
