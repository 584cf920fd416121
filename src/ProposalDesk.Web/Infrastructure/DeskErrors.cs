namespace ProposalDesk.Web.Infrastructure;

/// <summary>Every refusal and every failure is a page of the desk, in Chinese.</summary>
public static class DeskErrors
{
    public static void UseDeskErrors(this WebApplication app)
    {
        app.UseExceptionHandler("/errors/500");
        app.UseWhen(
            context => !context.Request.IsFromScript() && !context.Request.Path.StartsWithSegments("/health"),
            pages => pages.UseStatusCodePagesWithReExecute("/errors/{0}"));
    }
}
