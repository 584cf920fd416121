using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Submissions;

namespace ProposalDesk.Core;

/// <summary>Registers the rooms of the desk: books, page-independent queries and every use case.</summary>
public static class DeskCore
{
    /// <summary>A use case is a class with an <c>ExecuteAsync</c>; each is registered under its own type.</summary>
    public static IServiceCollection AddDeskCore(this IServiceCollection services)
    {
        services.AddScoped<DeadlineBook>();
        services.AddScoped<IMetDeadlines, MetDeadlines>();
        services.AddScoped<CalendarLookAhead>();
        services.AddScoped<CalendarBook>();
        services.AddScoped<CaseBook>();
        services.AddScoped<CaseTroubles>();
        services.AddScoped<Figures.SameDayFigures>();
        services.AddScoped<Replies.DraftBook>();
        services.AddSingleton<Accounts.PeopleCache>();
        services.AddScoped<PeopleBook>();
        services.AddSingleton<CaseOrderCache>();
        services.AddScoped<CaseOrderBook>();
        services.AddScoped(s => new DatabaseUpdate(s.GetRequiredService<DeskContext>(), TimeProvider.System,
            s.GetRequiredService<Microsoft.Extensions.Logging.ILogger<DatabaseUpdate>>()));
        services.AddScoped(s => new JobLeaseBook(s.GetRequiredService<DeskContext>(), TimeProvider.System));
        services.AddScoped<SessionBook>();
        services.AddScoped<HandlingYearBook>();
        services.AddScoped<YearGapFinder>();
        services.AddScoped<YearChange>();
        services.AddScoped<SubmissionBook>();
        services.AddScoped<TellSections>();
        services.AddScoped<TellObservers>();
        services.AddScoped<DeadlineDerivation>();
        services.AddScoped<FollowChangedLimits>();
        services.AddScoped<ImportedPapers>();
        services.AddScoped<DocumentNumbers>();
        services.AddScoped<OpenTasks>();
        services.AddScoped<ContactDataBook>();
        services.AddScoped<Demonstration.DemonstrationDesk>();
        services.AddScoped<Demonstration.DemonstrationResults>();
        services.AddScoped<LetterFactsQuery>();
        services.AddScoped<Supervision.ProgressAnalysis>();
        services.AddScoped<Supervision.HeldAtLimitQuery>();
        services.AddScoped<Supervision.OfficeAnalysis>();
        services.AddScoped<Supervision.TimeInStages>();
        services.AddSingleton<Figures.KeptCountsCache>();
        services.AddScoped<Figures.KeptCounts>();
        services.AddScoped<Figures.FigureBook>();
        services.AddSingleton<UnprintableCharacters>();
        services.AddScoped<Dossiers.CaseRecordBook>();
        services.AddReports();
        services.AddScoped<Dossiers.DossierBinder>();
        services.TryAddSingleton(_ => new DailyWork.RecordHead(null));
        services.AddScoped<SignIn.SecondFactors>();
        services.AddScoped<SignIn.ChangeOwnPasskeys>();
        services.AddScoped<SignIn.SessionBook>();
        services.AddScoped<SignIn.EmergencyPasswords>();
        services.AddSingleton<LetterSignal>();
        services.AddScoped<Batches.GatherCasePapers>();
        services.AddScoped<Batches.BatchContents>();
        services.AddScoped<Batches.BatchZip>();
        services.AddScoped<Batches.BatchPrint>();
        services.AddSingleton<Batches.BatchSignal>();
        services.AddCarriers();
        foreach (var useCase in typeof(DeskCore).Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethod("ExecuteAsync") is not null))
        {
            services.AddScoped(useCase);
        }

        return services;
    }

    private static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<Reports.ReportBook>();
        services.AddScoped<Reports.ReportFactsQuery>();
        services.AddScoped<Reports.WorkResultBook>();
        services.AddScoped<Reports.TableFilling>();
        services.AddScoped<Reports.ReportFilling>();
        services.AddScoped<Reports.ReportFreezer>();
        services.AddScoped<Reports.ReportReadiness>();
    }

    // What they send, and that they are asked at all, is decided by the outbox; both are silent while they are not set.
    private static void AddCarriers(this IServiceCollection services)
    {
        services.AddScoped<Carrier, MailCarrier>();
        services.AddHttpClient(nameof(WebhookCarrier), http => http.Timeout = TimeSpan.FromSeconds(20))
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddScoped<Carrier>(s => new WebhookCarrier(
            s.GetRequiredService<IHttpClientFactory>()
                .CreateClient(nameof(WebhookCarrier)), s.GetRequiredService<IOptions<WebhookOptions>>(), TimeProvider.System));
    }
}
