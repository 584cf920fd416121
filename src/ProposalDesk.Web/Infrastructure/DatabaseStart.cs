using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Brings the database up to this version before the first request.</summary>
public static class DatabaseStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DeskContext>();
        await db.Database.MigrateAsync();

        var known = await db.Roles.Select(r => r.Name).ToListAsync();
        foreach (var role in Enum.GetNames<DeskRole>().Except(known))
        {
            db.Roles.Add(new IdentityRole<long>(role!) { NormalizedName = role!.ToUpperInvariant() });
        }

        await db.SaveChangesAsync();

        if (!scope.ServiceProvider.GetRequiredService<IOptions<DemoOptions>>().Value.IsOn)
        {
            await scope.ServiceProvider.GetRequiredService<SetupCode>().LookAsync(db, CancellationToken.None);
        }
    }
}
